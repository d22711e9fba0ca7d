"""The GitHub Action and the GitLab template, run as their runners do: the scripts out of the files, with the environment
that the runner sets, in a sample repository. Arguments: the repository, a wheel, a sample, a folder to work in."""

import json
import os
import pathlib
import re
import subprocess
import sys

import yaml

repository, wheel, sample, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:5])
checks = 0


def check(name, holds, seen=""):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"FAILED {name}\n{seen}")


# --- GitHub

action = yaml.safe_load((repository / "action.yml").read_text())
steps = action["runs"]["steps"]
for step in steps:
    check("no expression is part of a script", "${{" not in step.get("run", ""), step)
    check("each script names its shell", ("run" in step) == ("shell" in step), step)
used = set(re.findall(r"inputs\.([a-z-]+)", (repository / "action.yml").read_text()))
check("each input is used, and no other", used == set(action["inputs"]), used ^ set(action["inputs"]))


def evaluate(text, inputs, outputs):
    """`${{ inputs.x }}` and `${{ steps.check.outputs.x }}`, the two expressions that the action has."""
    text = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: inputs[m[1]], text)
    text = re.sub(r"\$\{\{ steps\.check\.outputs\.([a-z-]+) \}\}", lambda m: outputs.get(m[1], ""), text)
    assert "${{" not in text, text
    return text


def run_action(name, install=False, **given):
    """Answers the exit status, the log and the outputs."""
    inputs = {key: str(value.get("default", "")) for key, value in action["inputs"].items()}
    inputs.update({key.replace("_", "-"): value for key, value in given.items()})
    files = {key: work / f"{name}.{key}" for key in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    temp = work / "runner"
    temp.mkdir(exist_ok=True)
    path, outputs, log, status = os.environ["PATH"], {}, "", 0
    if not install:
        path = f"{temp / 'podfit' / 'bin'}:{path}"
    for step in steps:
        if "run" not in step or (step["name"].startswith("Install") and not install):
            continue
        environment = {key: evaluate(str(value), inputs, outputs) for key, value in step.get("env", {}).items()}
        environment |= {key: str(file) for key, file in files.items()}
        environment |= {"RUNNER_TEMP": str(temp), "GITHUB_ACTIONS": "true", "CI": "true", "HOME": str(work), "PATH": path}
        environment |= {key: value for key, value in os.environ.items() if key.startswith("PIP_")}
        script = work / f"{name}.sh"
        script.write_text(step["run"])
        # https://docs.github.com/actions/reference/workflow-syntax-for-github-actions: what `shell: bash` stands for
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=sample, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        log += ran.stdout
        outputs |= dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        path = ":".join([*files["GITHUB_PATH"].read_text().split(), path])
        status = ran.returncode
        if status:
            break
    return status, log, outputs


# The newest release is what pip finds; here it finds this wheel.
os.environ |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheel.parent)}


def install(**given):
    return run_action("install", install=True, paths="vendor/none", args="--allow-empty", fail_on="never", **given)


version = wheel.name.split("-")[1]
for given in ({}, {"version": version}, {"package": str(wheel)}):
    _, log, _ = install(**given)
    check(f"podfit is installed {given}", f"podfit {version}" in log, log)
for given in ({"version": "99.0.0"}, {"version": "1; touch pwned"}, {"package": "--index-url=http://x"}, {"package": "$(touch pwned)"}):
    status, log, _ = install(**given)
    check(f"no such package {given}", status != 0 and "podfit 0" not in log, log)
check("no version is a program", not (sample / "pwned").exists())

status, log, outputs = run_action("broken", sarif="out.sarif")
check("findings fail the job", status == 1 and outputs["exit-status"] == "1", log)
annotation = [line for line in log.splitlines() if line.startswith("::error ")]
check("one is an annotation at its line",
      any("file=deploy/gpu-app.yaml,line=7" in line and "rollout-stalls" in line for line in annotation), log)
sarif = json.loads((sample / outputs["sarif"]).read_text())
results = sarif["runs"][0]["results"]
check("SARIF 2.1.0", sarif["version"] == "2.1.0", sarif)
check("with all findings", len(results) == int(outputs["findings"]) > 0, outputs)
place = next(result for result in results if result["ruleId"] == "rollout-stalls")["locations"][0]["physicalLocation"]
check("at their places", (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("deploy/gpu-app.yaml", 7), place)
check("without what the configuration excludes", "vendor/" not in json.dumps(results), results)

status, log, outputs = run_action("lenient", fail_on="never", upload_sarif="true", format="concise")
check("findings need not fail", status == 0 and outputs["exit-status"] == "0", log)
check("and are still shown and counted", "error[rollout-stalls]" in log and int(outputs["findings"]) > 0, log)
check("a report to upload exists", json.loads(pathlib.Path(outputs["sarif"]).read_text())["version"] == "2.1.0")

status, log, outputs = run_action("other", cluster="big.yaml\nworkers.yaml", paths="deploy\n\nvendor/gpu-app.yaml", args="--select\nrollout-stalls")
check("several clusters and paths", status == 1 and "vendor/gpu-app.yaml" in log and "(cluster workers)" in log, log)
check("only what is selected", outputs["findings"] == "2" and "(cluster big)" not in log, log)

status, log, outputs = run_action("wrong", config="none.yaml")
check("what cannot be done is 2", status == 2 and outputs["exit-status"] == "2", log)
for name, value in {"paths": "$(touch pwned)", "cluster": "`touch pwned`", "args": "; touch pwned", "config": "a\" ; touch pwned; \"",
                    "fail-on": "never; touch pwned", "format": "concise $(touch pwned)", "sarif": "out.sarif; touch pwned"}.items():
    run_action("hostile", **{name: value})
    check(f"{name} is no program", not (sample / "pwned").exists())
status, log, outputs = run_action("lines", sarif="a.sarif\nexit-status=0")
check("no output is smuggled in", outputs["exit-status"] != "0" and status != 0, outputs)
status, log, _ = run_action("option", paths="--exit-zero")
check("a path is no option", status == 2, log)

# --- GitLab

template = yaml.safe_load((repository / "ci/gitlab/podfit.yml").read_text())
job = template["podfit"]


def run_gitlab(**given):
    variables = {key: str(value) for key, value in job["variables"].items()} | given
    script = "set -eo pipefail\n" + "\n".join([*job["before_script"], *job["script"]])
    ran = subprocess.run(["bash", "-c", script], cwd=sample, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         env=os.environ | variables | {"GITLAB_CI": "true", "CI": "true"})
    return ran.returncode, ran.stdout, json.loads((sample / job["artifacts"]["reports"]["codequality"]).read_text())


status, log, report = run_gitlab()
check("findings fail the job", status == 1 and "error[rollout-stalls]" in log, log)
stall = [entry for entry in report if entry["check_name"] == "rollout-stalls"]
check("and are in the code quality report", len(stall) == 1, report)
check("with what GitLab asks for", all({"description", "check_name", "fingerprint", "severity", "location"} <= set(entry) for entry in report))
check("at their places", (stall[0]["location"]["path"], stall[0]["location"]["lines"]["begin"]) == ("deploy/gpu-app.yaml", 7), stall)
check("each once", len({entry["fingerprint"] for entry in report}) == len(report))
status, log, report = run_gitlab(PODFIT_PATHS="deploy workers.yaml", PODFIT_CLUSTER="big.yaml", PODFIT_FAIL_ON="error")
check("on another cluster it passes", status == 0 and not any(entry["check_name"] == "rollout-stalls" for entry in report), log)
check("patterns are not spread", run_gitlab(PODFIT_PATHS="*.yaml")[0] == 2)

print(f"{checks} checks of the GitHub Action and the GitLab template passed")
