"""nlp.js, the other offline engine for many languages, served by Node.js."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from aiohttp import ClientSession

from tests.benchmarks.contender import Contender, Said, Unavailable
from tests.benchmarks.lesson import Lesson

HERE = Path(__file__).resolve().parent / "nlpjs"


class NlpJs(Contender):
    """The npm package node-nlp. It stores nothing and has no dialogue: a part of what the others do."""

    name = "nlpjs"
    port = 8394

    def prepare(self, lesson: Lesson) -> dict[str, str]:
        """See Contender."""
        node, npm = shutil.which("node"), shutil.which("npm")
        if not (node and npm):
            raise Unavailable("nlp.js needs Node.js and npm, and they were not found")
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in HERE.iterdir():
            shutil.copy(path, self.folder / path.name)
        self.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], {}, self.folder)
        training = [{"text": each.text, "intent": each.intent, "language": each.language} for each in lesson.training]
        content = {"training": training, "answers": lesson.answers}
        (self.folder / "lesson.json").write_text(json.dumps(content), encoding="utf-8")
        lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
        version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
        return {"node": version, "node-nlp": lock["packages"]["node_modules/node-nlp"]["version"]}

    def train(self, lesson: Lesson) -> None:
        """See Contender."""
        self.run(["node", "train.js"], {}, self.folder)

    def start(self) -> None:
        """See Contender."""
        self.spawn(["node", "serve.js", str(self.port)], {}, self.folder)

    async def ask(self, session: ClientSession, text: str, conversation: str | None) -> Said:
        """See Contender."""
        async with session.post(f"http://127.0.0.1:{self.port}/", json={"text": text}) as response:
            response.raise_for_status()
            said = await response.json()
        return Said(said["intent"], said["text"], conversation or os.urandom(12).hex())
