"""The report in each of its formats says the same: what was converted, assumed and marked, where, and why.

    python tests/cli/report_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import collections
import html.parser
import json
import re

import command_line

# Lines with characters of several bytes before a use, a line end of each kind, a use over several lines.
NET = ('\ufeff"""A network in PyTorch."""\r\n'
       "import torch\r\n"
       "from torch import nn\r\n"
       "\r\n"
       "class Net(nn.Module):  # torch calls it Module\r\n"
       "    def forward(self, x):\r\n"
       "        a = '\u00e9\U0001d11e', torch.fft.nothing(x)\r\n"
       "        b = torch.fft.ihnothing(\r\n"
       "            x,\r\n"
       "        )\r\n"
       "        return torch.relu(x.view(2, -1)), a, b\r\n")
README = "# Net\n\nNeeds PyTorch; see torch.nn and torchvision, not torches.\n"


class Elements(html.parser.HTMLParser):
    """What a page holds: tags with their attributes, and that they are closed in order."""

    EMPTY = {"meta", "br", "link", "img"}

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.wrong, self.text = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"{tag} at {self.getpos()}")

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.text.append(data)


class Reports(command_line.CommandLine):
    def report(self, ending, status=1):
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--report", f"report.{ending}", status=status)
        text = (self.folder / f"report.{ending}").read_text(encoding="utf-8", errors="surrogateescape")
        return json.loads(text) if ending in ("json", "sarif") else text

    def project(self):
        self.write("project/a net.py", NET)
        self.write("project/plain.py", "x = 1\n")
        self.write("project/README.md", README)
        self.write("project/requirements.txt", "numpy\ntorch>=2.0\n")

    def test_json(self):
        self.project()
        report = self.report("json")
        files = {file["path"]: file for file in report["files"]}
        net = files["project/a net.py"]
        outcomes = collections.Counter(f["outcome"] for f in net["findings"])
        self.assertEqual(outcomes, {name: count for name, count in net["uses"].items() if count})
        self.assertEqual(report["uses"], net["uses"])
        marked = [(f["line"], f["operator"]) for f in net["findings"] if f["outcome"] == "marked"]
        self.assertEqual(marked, [(7, "torch.fft.nothing"), (8, "torch.fft.ihnothing")])
        left = [(each["line"], each["column"], each["kind"], each["text"]) for each in net["left"]]
        self.assertEqual(left, [(1, 17, "string", "PyTorch"), (5, 26, "comment", "torch")])
        left = [(each["line"], each["kind"], each["text"]) for each in files["project/README.md"]["left"]]
        self.assertEqual(left, [(3, "document", "PyTorch"), (3, "document", "torch")])
        self.assertEqual(files["project/requirements.txt"]["dependencies"][0]["before"], "torch>=2.0")
        self.assertEqual(files["project/requirements.txt"]["left"], [])
        self.assertEqual(report["left"], 4)

    def test_text(self):
        self.project()
        text = self.report("txt")
        self.assertIn("project/a net.py:7:23: marked: torch.fft.nothing: ", text)
        self.assertIn("project/README.md:3:7: left: PyTorch in a document\n", text)
        self.assertIn("project/requirements.txt:2:1: dependency: torch>=2.0 is left: ", text)
        self.assertRegex(text, r"\ntotal: 4 files, 1 changed, 0 with errors; uses: \d+ converted \(.*\), 2 marked\n$")

    def test_sarif_has_the_shape_that_the_standard_asks_for(self):
        self.project()
        self.write("project/bad.py", "import torch\ndef f(:\n")
        log = self.report("sarif", status=2)
        self.assertEqual(log["version"], "2.1.0")
        self.assertTrue(log["$schema"].endswith("sarif-2.1.0.json"))
        (run,) = log["runs"]
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual(len({rule["id"] for rule in rules}), len(rules))
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertIn(result["level"], ("none", "note", "warning", "error"))
            self.assertTrue(result["message"]["text"])
            (location,) = result["locations"]
            physical = location["physicalLocation"]
            artifact = run["artifacts"][physical["artifactLocation"]["index"]]
            self.assertEqual(artifact["location"]["uri"], physical["artifactLocation"]["uri"])
            self.assertRegex(physical["artifactLocation"]["uri"], r"^[A-Za-z0-9._~/%-]+$")
        (invocation,) = run["invocations"]
        self.assertEqual((invocation["executionSuccessful"], invocation["exitCode"]), (False, 2))
        (notification,) = invocation["toolExecutionNotifications"]
        self.assertEqual(notification["descriptor"]["id"], "syntax-error")
        self.assertEqual(run["tool"]["driver"]["notifications"][notification["descriptor"]["index"]]["id"], "syntax-error")
        self.assertEqual(notification["locations"][0]["physicalLocation"]["region"]["startLine"], 2)

    def test_sarif_regions_cut_the_uses_out_of_the_text(self):
        self.project()
        (run,) = self.report("sarif")["runs"]
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        lines = [line + "\r\n" for line in NET.removeprefix("\ufeff").split("\r\n")]

        def cut(region):
            rows = lines[region["startLine"] - 1:region["endLine"]]
            rows[-1] = rows[-1][:region["endColumn"] - 1]
            rows[0] = rows[0][region["startColumn"] - 1:]
            return "".join(rows)

        of_net = [result for result in run["results"] if result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "project/a%20net.py"]
        cuts = [(result["ruleId"], cut(result["locations"][0]["physicalLocation"]["region"])) for result in of_net]
        self.assertIn(("marked", "torch.fft.nothing(x)"), cuts)
        self.assertIn(("marked", "torch.fft.ihnothing(\r\n            x,\r\n        )"), cuts)
        self.assertIn(("mention", "PyTorch"), cuts)
        self.assertIn(("mention", "torch"), cuts)
        (counts,) = [each["properties"] for each in run["artifacts"] if each["location"]["uri"] == "project/a%20net.py"]
        self.assertEqual(counts["marked"], sum(rule == "marked" for rule, _ in cuts))
        self.assertEqual(run["properties"]["uses"], counts["uses"])

    def test_html_is_one_page_that_needs_nothing_else(self):
        self.project()
        self.write("project/<b>&'\".py", NET)
        page = self.report("html")
        elements = Elements(page)
        self.assertEqual(elements.wrong, [])
        self.assertEqual(elements.open, [])
        for tag, attributes in elements.tags:
            self.assertNotIn(tag, ("link", "img", "iframe", "b>"))
            self.assertNotIn("src", attributes)
            self.assertTrue(attributes.get("href", "#").startswith("#"), attributes)
        self.assertNotRegex(page, r"https?://|@import|url\(")
        self.assertIn("viewport", [attributes.get("name") for _, attributes in elements.tags])
        self.assertIn("prefers-color-scheme: dark", page)
        text = "".join(elements.text)
        self.assertIn("project/<b>&'\".py", text)
        self.assertEqual(text.count("torch.fft.nothing"), 3)  # in each file, and once among the reasons
        targets = {attributes["href"][1:] for tag, attributes in elements.tags if tag == "a"}
        self.assertTrue(targets)
        self.assertLessEqual(targets, {attributes.get("id") for _, attributes in elements.tags})

    def test_all_formats_count_the_same(self):
        self.project()
        uses = self.report("json")["uses"]
        numbers = self.report("sarif")["runs"][0]["properties"]
        self.assertEqual(uses, {name: numbers[name] for name in uses})
        exact, tolerance, documented, assumed, marked = uses.values()
        counts = f"uses: {exact + tolerance + documented + assumed} converted ({exact} exact, {tolerance} within tolerance, {documented} documented only, {assumed} assumed), {marked} marked"
        self.assertIn(counts, self.report("txt"))
        legend = re.findall(r"</i>(\d+) ", self.report("html"))
        self.assertEqual([int(number) for number in legend], list(uses.values()))

    def test_bytes_that_are_no_text_break_no_format(self):
        name = b"project/caf\xe9 \x01\n.py"
        (self.folder / "project").mkdir()
        with open(self.folder.as_posix().encode() + b"/" + name, "wb") as file:
            file.write(b"# -*- coding: latin-1 -*-\nimport torch\nx = 'caf\xe9', torch.fft.nothing(y)\n")
        self.assertEqual(self.report("json")["uses"]["marked"], 1)
        run = self.report("sarif")["runs"][0]
        (result,) = [result for result in run["results"] if result["ruleId"] == "marked"]
        self.assertEqual(result["locations"][0]["physicalLocation"]["region"]["startColumn"], 13)
        self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "project/caf%E9%20%01%0A.py")
        self.assertEqual(Elements(self.report("html")).wrong, [])
        self.report("txt")


if __name__ == "__main__":
    command_line.main()
