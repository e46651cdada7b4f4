"""Image, compose file and manifests are well-formed, hold the least rights, and name settings that there are."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import compose_spec
import kubernetes_validate
import pytest
import yaml

from settings import ROOT, Settings

DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))
FILES = sorted(path for path in (DEPLOY / "kubernetes").glob("*.yaml") if path.name != "kustomization.yaml")
OBJECTS = [(path.name, each) for path in FILES for each in yaml.safe_load_all(path.read_text(encoding="utf-8"))]
PODS = [(name, each["spec"]["template"]["spec"]) for name, each in OBJECTS if each["kind"] in {"Deployment", "Job"}]
# The oldest and the newest version whose schemas are checked.
VERSIONS = ("1.31", "1.36")


def of(kind: str) -> list[dict[str, Any]]:
    return [each for _, each in OBJECTS if each["kind"] == kind]


def test_the_dockerfile_passes_hadolint() -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    run = subprocess.run([hadolint, "--no-color", DEPLOY / "Dockerfile"], capture_output=True, text=True)
    assert (run.returncode, run.stdout + run.stderr) == (0, "")


def test_the_image_is_run_by_nobody_and_installs_by_hash() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    last = text.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert "--require-hashes" in text
    assert not re.search(r"^(ADD|ARG .*(?:KEY|PASSWORD|TOKEN))", text, re.MULTILINE)
    copied = re.findall(r"^COPY (?!--from)(\S+)", text, re.MULTILINE)
    assert copied == ["deploy/requirements.lock", "."]
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in ignored, "nothing gets in that is not named"
    for line in (each.removeprefix("!") for each in ignored if each.startswith("!")):
        assert (ROOT / line).exists(), line


def test_the_image_holds_the_locked_packages_and_none_of_the_tests() -> None:
    def packages(path: Path) -> dict[str, frozenset[str]]:
        blocks = re.split(r"\n(?=[a-z0-9])", path.read_text(encoding="utf-8"))
        return {
            each.split(" ")[0]: frozenset(re.findall(r"sha256:[0-9a-f]{64}", each)) for each in blocks if "==" in each
        }

    whole, run = packages(ROOT / "requirements.lock"), packages(DEPLOY / "requirements.lock")
    assert {name: whole.get(name) for name in run} == run, "make lock"
    assert not {"pytest", "mypy", "playwright", "hypothesis"} & {each.split("==")[0] for each in run}


def test_compose_follows_its_specification() -> None:
    compose_spec.PyCompose.from_yaml(yaml.safe_dump(COMPOSE)).validate()


@pytest.mark.parametrize("name", sorted(COMPOSE["services"]))
def test_a_service_has_limits_a_health_check_and_no_more_rights_than_it_needs(name: str) -> None:
    service = COMPOSE["services"][name]
    assert "no-new-privileges:true" in service["security_opt"]
    assert {"cpus", "memory"} <= service["deploy"]["resources"]["limits"].keys()
    assert "healthcheck" in service or name == "migration", "a migration ends"
    assert "restart" in service
    assert not service.get("privileged")
    if name != "database":  # its image steps down to its own user by itself
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
    assert ("ports" in service) == (name == "proxy"), "one door only"


def test_no_secret_stands_in_the_files() -> None:
    for path in [*DEPLOY.rglob("*.y*ml"), DEPLOY / "Dockerfile"]:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not re.search(r"(KEY|PASSWORD|TOKEN|SECRET): *[\"']?[A-Za-z0-9+/]{12,}", line), (path, line)


def test_the_database_is_in_a_network_without_a_way_out() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert COMPOSE["services"]["database"]["networks"] == COMPOSE["services"]["redis"]["networks"] == ["inside"]


@pytest.mark.parametrize("version", VERSIONS)
def test_every_manifest_fits_the_schema_of_kubernetes(version: str) -> None:
    for name, each in OBJECTS:
        try:
            kubernetes_validate.validate(each, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            pytest.fail(f"{name}: {each['kind']}: {error}")


@pytest.mark.parametrize(("name", "pod"), PODS, ids=[name for name, _ in PODS])
def test_a_pod_keeps_to_the_restricted_standard(name: str, pod: dict[str, Any]) -> None:
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    for container in pod["containers"]:
        rights = container["securityContext"]
        assert rights["allowPrivilegeEscalation"] is False
        assert rights["readOnlyRootFilesystem"] is True
        assert rights["capabilities"] == {"drop": ["ALL"]}
        assert "memory" in container["resources"]["limits"]
        assert {"cpu", "memory"} <= container["resources"]["requests"].keys()
        assert ":" in container["image"]
        assert not container["image"].endswith(":latest")


def test_the_guide_has_all_probes_a_budget_scaling_and_policies() -> None:
    (guide,) = (each for each in of("Deployment") if each["metadata"]["name"] == "guide")
    (container,) = guide["spec"]["template"]["spec"]["containers"]
    assert {"startupProbe", "livenessProbe", "readinessProbe"} <= container.keys()
    assert container["livenessProbe"]["httpGet"]["path"] == "/health/live", "a database that is gone restarts nobody"
    labels = guide["spec"]["template"]["metadata"]["labels"]
    (budget,) = of("PodDisruptionBudget")
    assert budget["spec"]["selector"]["matchLabels"] == labels
    (scaling,) = of("HorizontalPodAutoscaler")
    assert scaling["spec"]["minReplicas"] >= 2
    policies = {each["metadata"]["name"]: each["spec"] for each in of("NetworkPolicy")}
    assert policies["nothing"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    (service,) = (each for each in of("Service") if each["metadata"]["name"] == "guide")
    assert service["spec"]["selector"] == labels


def test_a_stop_has_time_to_end() -> None:
    """The drain (BOT_DRAIN_SECONDS) and the patience of the queues (10 s) end before anybody kills the process."""
    (settings,) = of("ConfigMap")
    (guide,) = (each for each in of("Deployment") if each["metadata"]["name"] == "guide")
    grace = guide["spec"]["template"]["spec"]["terminationGracePeriodSeconds"]
    assert grace > float(settings["data"]["BOT_DRAIN_SECONDS"]) + 20
    probe = guide["spec"]["template"]["spec"]["containers"][0]["readinessProbe"]
    assert float(settings["data"]["BOT_DRAIN_SECONDS"]) >= probe["periodSeconds"] * probe["failureThreshold"]


def test_every_setting_that_is_named_exists() -> None:
    known = {f"BOT_{name.upper()}" for name in Settings.model_fields}
    for path in [*DEPLOY.rglob("*.y*ml"), DEPLOY / "Dockerfile"]:
        named = set(re.findall(r"\bBOT_[A-Z0-9_]+", path.read_text(encoding="utf-8")))
        assert named <= known, (path.name, sorted(named - known))


def test_every_manifest_is_applied() -> None:
    listed = yaml.safe_load((DEPLOY / "kubernetes" / "kustomization.yaml").read_text(encoding="utf-8"))["resources"]
    assert sorted(listed) == [path.name for path in FILES]
