"""`python -m deploy.sbom FILE`: the packages that run in the guide, with their hashes, as CycloneDX 1.6 (JSON)."""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "deploy" / "requirements.lock"
_PACKAGE = re.compile(r"^(?P<name>[a-z0-9][\w.-]*)==(?P<version>\S+)", re.MULTILINE)
_HASH = re.compile(r"--hash=(sha256:[0-9a-f]{64})")


def bill_of_materials(lock: Path = LOCK) -> Bom:
    """One component a package of `lock`; the licences of those that are installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    licences = LicenseFactory()
    bom = Bom()
    bom.metadata.component = Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        licenses=[licences.make_from_string(project["license"])],
    )
    text = lock.read_text(encoding="utf-8")
    places = [*_PACKAGE.finditer(text)]
    for place, following in zip(places, [*places[1:], None], strict=True):
        block = text[place.start() : following.start() if following else None]
        name, version = place["name"], place["version"]
        component = Component(
            type=ComponentType.LIBRARY,
            name=name,
            version=version,
            purl=PackageURL("pypi", name=name, version=version),
            hashes=[HashType.from_composite_str(each) for each in _HASH.findall(block)],
            licenses=[licences.make_from_string(each) for each in _licence(name)],
        )
        component.bom_ref.value = str(component.purl)
        bom.components.add(component)
    bom.register_dependency(bom.metadata.component, bom.components)
    return bom


def _licence(name: str) -> list[str]:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return []
    stated = about.get("License-Expression") or about.get("License") or ""
    return [stated] if stated and len(stated) < 100 and "\n" not in stated else []


def main() -> int:
    """Write the bill to the file that is named."""
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    bom = bill_of_materials()
    writer = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    path.write_text(writer.output_as_string(indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(bom.components)} packages in {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
