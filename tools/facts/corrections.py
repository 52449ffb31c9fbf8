"""Facts that introspection gets wrong, each checked by calling the operator: they replace what was found."""

FACTS = {
    "pytorch": """
method torch.Tensor.view(*shape) -> Tensor
method torch.Tensor.view(dtype: dtype) -> Tensor
""",
    "paddle": "",
    "mindspore": "",
}


def apply(extraction):
    """Puts them into the extraction's lines and returns how many there were."""
    replaced = set()
    count = 0
    for line in FACTS[extraction.framework].strip().splitlines():
        kind, rest = line.split(" ", 1)
        name = rest.split("(")[0].split(" ")[0]
        if name not in replaced:
            extraction.lines[name] = []
            extraction.aliases.pop(name, None)
            replaced.add(name)
        if kind == "alias":
            extraction.lines.pop(name)
            extraction.aliases[name] = rest.split(" ")[1]
        else:
            extraction.lines[name].append(line)
        count += 1
    return count
