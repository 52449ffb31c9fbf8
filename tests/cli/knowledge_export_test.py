"""Loads what the program exports into other people's tools, and counts the knowledge anew from its text.

    python tests/cli/knowledge_export_test.py --binary PROGRAM
"""

import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import knowledge_text
import kuzu
import networkx

ROOT = pathlib.Path(__file__).resolve().parents[2]
SNAPSHOTS = ROOT / "snapshots"
BINARY = None
FRAMEWORKS = ("pytorch", "paddle", "mindspore")
KINDS = ("module", "class", "function", "method", "attribute", "constant")
SMALL = {  # a folder of knowledge for what a database takes long over
    "facts/pytorch.facts": "framework pytorch torch 2.13\nmodule torch\nmodule torch.nn\nclass torch.nn.Module()\n"
                           "class torch.nn.ReLU(inplace: bool = False) : torch.nn.Module\nfunction torch.cat(tensors: list[Tensor], dim: int = 0) -> Tensor\n",
    "facts/paddle.facts": "framework paddle paddle 3.3\nmodule paddle\nmodule paddle.nn\nclass paddle.nn.ReLU(name=None)\n"
                          "function paddle.concat(x: list[Tensor], axis: int = 0) -> Tensor\n",
    "equations/pytorch-paddle/a.py": 'torch.nn.ReLU(inplace) >> paddle.nn.ReLU()\ndrop(inplace, "it\'s \\"kept\\"")\n'
                                     "torch.cat(tensors, dim) == paddle.concat(tensors, dim)\n",
}


def program(*arguments):
    return subprocess.run([BINARY, "knowledge", *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def totals(*options):
    """Label -> count, as `knowledge stats` prints them."""
    return {name: int(count) for name, count in re.findall(r"^(\w+) +(\d+)$", program("stats", *options), re.M)}


def small_snapshot(folder):
    for name, text in SMALL.items():
        file = folder / "small" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    program("compile", folder / "small", "-o", folder / "small.tfk")
    return "--knowledge", folder / "small.tfk"


class Database:
    """An embedded graph database in a folder."""

    def __init__(self, path):
        self.connection = kuzu.Connection(kuzu.Database(str(path)))

    def run(self, statements):
        for statement in re.split(r";\n", statements):
            if statement.strip():
                self.connection.execute(statement)

    def rows(self, query):
        result, found = self.connection.execute(query), []
        while result.has_next():
            found.append(result.get_next())
        return found

    def count_nodes(self, label):
        return self.rows(f"MATCH (n:{label}) RETURN count(n)")[0][0]

    def count_edges(self, label):
        return self.rows(f"MATCH ()-[e:{label}]->() RETURN count(e)")[0][0]


class Exports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.holder.name)

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def check_counts(self, database, expected):
        for label, count in expected.items():
            with self.subTest(label):
                found = database.count_nodes(label) if label[0].isupper() else database.count_edges(label)
                self.assertEqual(found, count)

    def test_csv_in_a_graph_database(self):
        program("export", "--format", "csv", "-o", self.folder / "csv")
        database = Database(self.folder / "csv.db")
        here = os.getcwd()
        os.chdir(self.folder / "csv")
        try:
            database.run("".join(path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(".").glob("schema*"))))
        finally:
            os.chdir(here)
        self.check_counts(database, totals())
        names = database.rows("MATCH (a:Module {name: 'torch.nn.Conv2d'})-[e:equivalentOperator]->(b:Module) "
                              "WHERE b.framework = 'paddle' AND e.evidence IN ['exact', 'tolerance', 'within tolerance'] RETURN DISTINCT b.name")
        self.assertEqual(names, [["paddle.nn.Conv2D"]])

    def test_cypher_in_a_graph_database(self):
        options = small_snapshot(self.folder)
        database = Database(self.folder / "cypher.db")
        database.run(program("export", "--format", "cypher", *options))
        self.check_counts(database, totals(*options))
        self.assertEqual(database.rows("MATCH (:Operator {name: 'torch.cat'})-[:equivalentOperator]->(b:Operator) RETURN DISTINCT b.name"), [["paddle.concat"]])
        pairs = database.rows("MATCH (a:Parameter {operator: 'torch.cat'})-[:equivalentParameter]->(b:Parameter) RETURN a.name, b.name")
        self.assertEqual(sorted(pairs), [["dim", "axis"], ["tensors", "x"]])

    def test_graphml(self):
        graph = networkx.parse_graphml(program("export", "--format", "graphml"))
        labels = collections.Counter(data["label"] for _, data in graph.nodes(data=True)) + collections.Counter(data["label"] for *_, data in graph.edges(data=True))
        self.assertEqual(dict(labels), {label: count for label, count in totals().items() if count})

    def test_json(self):
        graph = json.loads(program("export", "--format", "json"))
        edges = "edges" if "edges" in graph else "links"
        found = collections.Counter(each["label"] for each in [*graph["nodes"], *graph[edges]])
        self.assertEqual(dict(found), {label: count for label, count in totals().items() if count})
        self.assertEqual(len(networkx.node_link_graph(graph, edges=edges)), len(graph["nodes"]))


class Statistics(unittest.TestCase):
    """What `knowledge stats` says, counted anew from the text in snapshots/."""

    @classmethod
    def setUpClass(cls):
        cls.facts = {framework: knowledge_text.Facts(SNAPSHOTS / "facts" / f"{framework}.facts") for framework in FRAMEWORKS}
        cls.stated = knowledge_text.Equivalences(cls.facts, SNAPSHOTS)
        cls.said = program("stats")

    def test_facts(self):
        lines = (line.split() for line in self.said.splitlines())
        rows = {(row[0], row[1].rstrip("*")): list(map(int, row[2:])) for row in lines if len(row) >= 10 and row[2].isdigit()}
        for framework, facts in self.facts.items():
            for version, kinds in facts.kinds.items():
                with self.subTest(f"{framework} {version}"):
                    self.assertEqual(rows[framework, version][:6], [len(kinds[kind]) for kind in KINDS])
                    self.assertEqual(rows[framework, version][6], sum(len(kinds[kind]) for kind in KINDS[1:]))
                    self.assertEqual(rows[framework, version][7], len(facts.parameters[version]))

    def test_nodes(self):
        all_facts = self.facts.values()
        places = [kind in ("module", "class") for facts in all_facts for _, kind in facts.vertices]
        expected = {"Framework": len(FRAMEWORKS), "Module": sum(places), "Operator": len(places) - sum(places),
                    "Parameter": sum(len(facts.parameter_vertices) for facts in all_facts), "Output": sum(len(facts.outputs) for facts in all_facts)}
        found = totals()
        self.assertEqual({label: found[label] for label in expected}, expected)
        self.assertIn(f"total: {sum(expected.values())} vertices, ", self.said)

    def test_equivalences(self):
        found = totals()
        self.assertEqual(found["equivalentOperator"], self.stated.operator_edges)
        self.assertEqual(found["equivalentParameter"], self.stated.parameter_edges)
        self.assertIn(f"{len(self.stated.operators)} pairs of operators, {len(self.stated.parameters)} pairs of parameters", self.said)
        lines = sum(1 for path in (SNAPSHOTS / "documented").glob("*.tsv") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
        self.assertIn(f"{lines} documented equivalences", self.said)

    def test_at_least_what_the_literature_has(self):
        found = totals()
        classes = len({name for facts in self.facts.values() for name, kind in facts.vertices if kind == "class"})
        self.assertGreaterEqual(classes, 487)
        self.assertGreaterEqual(found["Operator"], 9018)
        self.assertGreaterEqual(found["Parameter"], 24781)
        self.assertGreaterEqual(sum(count for label, count in found.items() if label[0].isupper()), 34292)
        self.assertGreaterEqual(found["equivalentOperator"], 3340)
        self.assertGreaterEqual(found["equivalentParameter"], 9320)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    options, rest = parser.parse_known_args()
    BINARY = options.binary
    unittest.main(argv=[sys.argv[0], *rest])
