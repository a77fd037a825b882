"""Airflow and DolphinScheduler: the examples are run, and give what the program gives by itself."""
import os
import runpy
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402

EXAMPLES = support.ROOT / "examples"


class Schedulers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.expected = support.run(self.folder)
        self.inputs = os.path.join(self.folder, "inputs")
        self.outputs = os.path.join(self.folder, "scheduled")
        os.mkdir(os.path.join(self.folder, "bin"))
        os.symlink(os.environ["GONGWEN"], os.path.join(self.folder, "bin", "gongwen"))
        self.path = os.path.join(self.folder, "bin") + os.pathsep + os.environ["PATH"]

    def files(self, outputs):
        """The files of an outputs folder with their bytes."""
        found = {}
        for tree in ("documents", "quarantine"):
            for place, _, names in os.walk(os.path.join(outputs, tree)):
                for name in names:
                    with open(os.path.join(place, name), "rb") as file:
                        found[os.path.relpath(os.path.join(place, name), outputs)] = file.read()
        return found

    def assert_as_run(self):
        self.assertEqual(self.files(self.outputs), self.files(self.expected))
        self.assertTrue(os.path.exists(os.path.join(self.outputs, "MANIFEST.json")))

    @support.needs("airflow")
    def test_airflow(self):
        home = os.path.join(self.folder, "airflow")
        environment = {
            **os.environ, "PATH": os.path.dirname(sys.executable) + os.pathsep + self.path, "AIRFLOW_HOME": home,
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False", "AIRFLOW__CORE__DAGS_FOLDER": str(EXAMPLES),
            "AIRFLOW_VAR_GONGWEN_INPUTS": self.inputs, "AIRFLOW_VAR_GONGWEN_OUTPUTS": self.outputs,
        }
        for command in (["db", "migrate"], ["dags", "reserialize"], ["dags", "test", "gongwen"]):
            done = subprocess.run([sys.executable, "-m", "airflow", *command], env=environment, capture_output=True, text=True,
                                  check=False, cwd=self.folder)
            self.assertEqual(done.returncode, 0, f"{command}: {done.stdout[-3000:]}{done.stderr[-3000:]}")
        self.assert_as_run()
        # The file without bytes is in quarantine, and its record in the log of the task.
        self.assertIn("empty-file", done.stdout + done.stderr)

    @support.needs("pydolphinscheduler")
    def test_dolphinscheduler(self):
        from pydolphinscheduler.core.workflow import Workflow
        # The gateway of a server takes workflows; here their tasks are run in the order that they name.
        with mock.patch.object(Workflow, "submit", autospec=True) as submit, \
                mock.patch("pydolphinscheduler.core.task.Task.gen_code", side_effect=[1, 2], create=True), \
                mock.patch("pydolphinscheduler.core.task.Task.gen_code_and_version", side_effect=[(1, 1), (2, 1)], create=True):
            runpy.run_path(str(EXAMPLES / "dolphinscheduler.py"), run_name="__main__")
        (workflow,) = submit.call_args.args
        run, seal = workflow.get_one_task_by_name("run"), workflow.get_one_task_by_name("seal")
        self.assertEqual((run._downstream_task_codes, seal._upstream_task_codes), ({seal.code}, {run.code}))
        for task in (run, seal):
            command = task.raw_script if hasattr(task, "raw_script") else task.command
            command = command.replace("/data/inputs", self.inputs).replace("/data/outputs", self.outputs)
            subprocess.run(["sh", "-c", command], env={**os.environ, "PATH": self.path}, check=True)
        self.assert_as_run()


if __name__ == "__main__":
    unittest.main()
