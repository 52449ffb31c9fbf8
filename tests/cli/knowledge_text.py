"""In: the text in snapshots/. Out: what the graph made of it must hold, by plain rules of its own: nodes, pairs of operators, pairs of parameters."""

import ast
import collections
import re
import tokenize

KINDS = ("module", "class", "function", "method", "attribute", "constant")
BUILT_IN = set("abs all any bool complex dict divmod enumerate float getattr hasattr int isinstance len list max min pow print range reversed "
               "round set slice sorted str sum tuple type zip super map next iter".split())


def closing(text):
    """Where the bracket that opens a text is closed; strings are passed over."""
    depth, quote = 0, None
    for at, c in enumerate(text):
        if quote:
            quote = None if c == quote and text[at - 1] != "\\" else quote
        elif c in "'\"":
            quote = c
        else:
            depth += c in "([{"
            depth -= c in ")]}"
            if depth == 0:
                return at
    raise ValueError(text)


def versions_in(suffix, known):
    """Versions of "1.8,2.1..2.13"; all without one."""
    if not suffix:
        return set(known)
    found = set()
    for part in suffix.split(","):
        first, dots, last = part.partition("..")
        found |= set(known[known.index(first):known.index(last if dots else first) + 1])
    return found


def parameters_of(arguments):
    """Name, how it is passed, default and type of each: what tells the parameters of an operator's overloads apart."""
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + arguments.defaults
    named = [(each, 0, default) for each, default in zip(plain[:len(arguments.posonlyargs)], defaults, strict=False)]
    named += [(each, 1, default) for each, default in zip(arguments.args, defaults[len(arguments.posonlyargs):], strict=True)]
    named += [(arguments.vararg, 2, None)] if arguments.vararg else []
    named += [(each, 3, default) for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)]
    named += [(arguments.kwarg, 4, None)] if arguments.kwarg else []
    return [(each.arg, place, default and ast.unparse(default), each.annotation and ast.unparse(each.annotation)) for each, place, default in named]


class Facts:
    """The facts of one framework."""

    def __init__(self, path):
        self.kinds = {}                                      # version -> kind -> names
        self.parameters = {}                                 # version -> (operator, parameter …)
        self.versions = collections.Counter()                # (operator, its kind) -> versions as bits
        self.names = collections.defaultdict(set)            # (operator, its kind) -> names of parameters
        self.kind_of = {}                                    # operator -> kind
        self.signatures = collections.defaultdict(list)      # operator -> lists of parameters, as the facts order them
        self.outputs = set()                                 # (operator, what is returned)
        self.parameter_vertices = set()                      # (operator, its kind, parameter …)
        self.vertices = set()                                # (operator, kind): a name that changed its kind is two
        self.bases = collections.defaultdict(list)
        self.aliases = collections.defaultdict(list)         # alias -> (versions as bits, operator)
        for line in path.read_text(encoding="utf-8").splitlines():
            self.read(*re.match(r"(\w+|#) ?(.*?)(?: @([\d.,]+))?$", line).groups())

        for name, found in self.signatures.items():          # the newest first
            self.signatures[name] = [each for _, each in sorted(found, key=lambda one: -one[0].bit_length())]

    def bits(self, suffix):
        known = list(self.kinds)
        return sum(1 << known.index(version) for version in versions_in(suffix, known))

    def read(self, kind, rest, suffix):
        if kind == "framework":
            _, self.root, *versions = rest.split()
            self.kinds = {version: collections.defaultdict(set) for version in versions}
            self.parameters = {version: set() for version in versions}
        elif kind == "alias":
            name, target = rest.split()
            self.aliases[name].append((self.bits(suffix), target))
        elif kind in KINDS:
            name = re.match(r"[\w.]+", rest)[0]
            rest = rest[len(name):]
            parameters = []
            if rest.startswith("("):
                end = closing(rest) + 1
                parameters = parameters_of(ast.parse(f"def f{rest[:end]}: pass").body[0].args)
                rest = rest[end:]
            bases, _, returns = rest.partition("-> ")
            self.bases[name] += [base.strip() for base in bases.strip(" :").split(",") if base.strip()]
            self.kind_of[name] = kind
            self.vertices.add((name, kind))
            self.signatures[name].append((self.bits(suffix), parameters))
            self.versions[name, kind] |= self.bits(suffix)
            self.names[name, kind].update(each for each, *_ in parameters)
            if returns:
                self.outputs.add((name, kind, returns))
            self.parameter_vertices.update((name, kind, *each) for each in parameters)
            for version in versions_in(suffix, list(self.kinds)):
                self.kinds[version][kind].add(name)
                self.parameters[version].update((name, *each) for each in parameters)

    def kinds_of(self, name):
        return [kind for kind in KINDS if (name, kind) in self.vertices]

    def find(self, name):
        """The operator's own name: of an alias, of a member that a base class has, of a member of an alias."""
        known = [(self.versions[name, kind], 1, name) for kind in self.kinds_of(name)]
        known += [(bits, 0, target) for bits, target in self.aliases.get(name, ())]
        if known:  # of several, the one in the newest version
            return max(known)[2]
        parent, _, last = name.rpartition(".")
        owner = self.find(parent) if parent else None
        classes = [owner] if owner else []
        for each in classes:
            if f"{each}.{last}" in self.kind_of:
                return f"{each}.{last}"
            classes += [base for base in map(self.find, self.bases[each]) if base and base not in classes]
        return None


class Equivalences:
    """What documentation and equations state."""

    def __init__(self, facts, folder):
        self.operators = set()             # pairs of operators
        self.parameters = set()            # (operator, parameter, operator, parameter)
        self.operator_edges = 0            # one for each statement and direction
        self.parameter_edges = 0
        for path in sorted((folder / "documented").glob("*.tsv")):
            self.read_documented(path, *(facts[name] for name in path.stem.split("-")))
        for path in sorted((folder / "equations").glob("*/*.py")):
            self.read_equations(path, *(facts[name] for name in path.parent.name.split("-")))

    def add(self, left, one, right, other, pairs, ways):
        """An equivalence of two operators; an operator whose kind changed is there once for each."""
        self.operators.add((one, other))
        self.parameters.update((one, own, other, its) for own, its in pairs)
        for way, (source, start), (target, end) in zip(ways, ((left, one), (right, other)), ((right, other), (left, one)), strict=True):
            for kind in source.kinds_of(start) if way else ():
                self.operator_edges += 1
                newest = max(target.kinds_of(end), key=lambda each: target.versions[end, each])
                own, its = source.names[start, kind], target.names[end, newest]
                self.parameter_edges += sum((a in own and b in its) if source is left else (b in own and a in its) for a, b in pairs)

    def read_documented(self, path, left, right):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = line.split("\t")
                pairs = [tuple(each.split("=")) for each in "".join(cells[4:]).split()]
                self.add(left, left.find(cells[0]), right, right.find(cells[1]), [pair for pair in pairs if "-" not in pair], (True, True))

    def read_equations(self, path, left, right):
        with tokenize.open(path) as file:
            for a, b, way in equations(ast.parse(file.read()).body):
                one, other = Side(a, left), Side(b, right)
                if one.operator and other.operator:
                    self.add(left, one.operator, right, other.operator, list(carried(one, other, way)), (way != "<<", way != ">>"))
                elif one.refuses or other.refuses:
                    continue
                else:  # an operator and an expression
                    side = one if one.operator else other
                    self.operator_edges += len(side.facts.kinds_of(side.operator))


def equations(body):
    for statement in body:
        if isinstance(statement, (ast.If, ast.With)):
            yield from equations(statement.body)
            yield from equations(getattr(statement, "orelse", []))
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Compare):
            yield statement.value.left, statement.value.comparators[0], "=="
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.BinOp):
            yield statement.value.left, statement.value.right, ">>" if isinstance(statement.value.op, ast.RShift) else "<<"


class Side:
    """One side of an equation: an operator's name, a call of it, or another expression."""

    def __init__(self, node, facts):
        self.node, self.facts = node, facts
        self.called = isinstance(node, ast.Call)
        name = ast.unparse(node.func if self.called else node)
        known = re.fullmatch(r"[\w.]+", name) and (name == facts.root or name.startswith(facts.root + "."))
        self.operator = facts.find(name) if known else None
        self.refuses = self.called and name == "refuse"

    def arguments(self, matched):
        """Parameter -> what stands there. By position a pattern writes the parameter's name, other code what it is."""
        if not self.called or self.operator is None:
            return []
        positional = self.node.args
        if self.facts.kind_of[self.operator] in ("method", "attribute") and positional and not isinstance(positional[0], ast.Starred):
            positional = positional[1:]
        named = [(each.arg or "", each.value) for each in self.node.keywords]
        for signature in self.facts.signatures[self.operator]:
            bound = by_name(positional, named, signature) if matched else by_position(positional, named, signature)
            if bound is not None:
                return bound
        return []


def by_name(positional, named, signature):
    kinds = {name: place for name, place, *_ in signature}
    found = []
    for each in positional:
        starred = isinstance(each, ast.Starred)
        name = each.value.id if starred else getattr(each, "id", None)
        if name not in kinds or starred != (kinds[name] == 2):
            return None
        found.append((name, each))
    if any(name not in kinds and 4 not in kinds.values() for name, _ in named):
        return None
    return found + [each for each in named if each[0]]


def by_position(positional, named, signature):
    found, places, is_open = [], [each for each in signature if each[1] <= 2], False
    for each in positional:
        if not places:
            return None
        found.append((places[0][0], each))
        starred = isinstance(each, ast.Starred)
        is_open = is_open or starred
        if places[0][1] != 2 and not starred:
            places.pop(0)
    by_keyword = {name for name, place, *_ in signature if place in (1, 3)}
    for name, value in named:
        if not name:
            is_open = True
        elif (name not in by_keyword and all(place != 4 for _, place, *_ in signature)) or name in dict(found):
            return None
        else:
            found.append((name, value))
    given = {name for name, _ in found}
    if not is_open and any(default is None and place in (0, 1, 3) and name not in given for name, place, default, _ in signature):
        return None
    return found


def carried(left, right, way):
    """Pairs of parameters whose values are read from each other."""
    if way == "<<":
        ours = left.arguments(matched=False)
        theirs = right.arguments(matched=False) or right.arguments(matched=True)
    else:
        ours, theirs = left.arguments(matched=True), right.arguments(matched=False)
    for own, value in ours:
        for other, written in theirs:
            if is_literal(value) or is_literal(written):
                continue
            if ast.dump(value) == ast.dump(written) or names(value) & names(written) - BUILT_IN:
                yield own, other


def names(node):
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def is_literal(node):
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True
