"""Machines on which the program cannot work."""
import subprocess

from batch import case


class StartFaults(case.BatchCase):
    """It says so, and does nothing."""

    def without_processes(self, *arguments):
        """Runs a command where /proc is empty; gives its status and what it said."""
        script = 'mount -t tmpfs none /proc && exec "$0" "$@"'
        command = ["unshare", "--mount", "--map-root-user", "sh", "-c", script]
        if subprocess.run(command[:3] + ["mount", "-t", "tmpfs", "none", "/proc"], check=False,
                          capture_output=True).returncode:
            self.skipTest("no mount namespace to be had")
        ended = subprocess.run(command + [str(case.PROGRAM), *arguments], cwd=self.folder,
                               capture_output=True, check=False)
        return ended.returncode, ended.stdout.decode(), ended.stderr.decode()

    def test_there_is_no_proc(self):
        self.texts(1)
        for arguments in (["run"], ["--version"], ["--help"], ["convert", "inputs/texts/0000.txt"]):
            status, data, said = self.without_processes(*arguments)
            self.assertEqual((status, data), (3, ""), said)
            self.assertIn("/proc is not there", said)
        self.assertFalse(self.outputs.exists())
