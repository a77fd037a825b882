"""Ctrl-C, once and twice, and SIGTERM."""
import os
import signal
import time

from batch import case, program, tree


class SignalFaults(case.BatchCase):
    """Once: what is in hand is finished. Twice: it ends at once. Either way the next run goes on."""

    def interrupt(self, number, moment):
        run = self.start("--jobs", "2")
        if run.is_over(moment):
            self.fail("the batch is too short for this machine")
        os.killpg(run.process.pid, number)
        return run

    def test_once(self):
        self.texts(4000)
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.subTest(signal=number):
                ended, said = self.interrupt(number, 0.4).wait(30)
                self.assertEqual(ended, status, said)
                self.assertEqual(program.orphans(str(self.folder)), [])
                self.assertEqual(tree.leftovers(self.outputs), [])
                rows, files = tree.catalog(self.outputs), tree.files(str(self.outputs))
                self.assertEqual(len(rows), len(files), "what is on the disk is in the catalog")
                self.assertLess(len(rows), 4000)
        self.assert_as_undisturbed()

    def test_once_while_a_source_fails(self):
        self.texts(4000)
        self.poison("texts/0000-.txt", "crash")
        self.poison("0.txt", "hang")
        run = self.start("--jobs", "2", "--max-clock", "2")
        time.sleep(0.5)
        os.killpg(run.process.pid, signal.SIGINT)
        ended, said = run.wait(30)
        self.assertEqual(ended, 130, said)
        # What is in hand is finished, with its second try.
        self.assertEqual(self.record("0.txt")["code"], "timed-out")

    def test_twice(self):
        self.poison("0.txt", "hang")
        self.texts(300)
        run = self.interrupt(signal.SIGINT, 0.5)
        self.assertFalse(run.is_over(0.3), "it ought to wait for what is in hand")
        begun = time.monotonic()
        os.killpg(run.process.pid, signal.SIGINT)
        ended, said = run.wait(5)
        self.assertLess(time.monotonic() - begun, 1)
        self.assertIn(ended, (130, -signal.SIGINT), said)
        self.assertEqual(program.orphans(str(self.folder)), [])
        for path, content in tree.files(str(self.outputs)).items():
            self.assertIsNone(tree.fault(content), path)
        (self.inputs / "0.txt").unlink()
        self.assert_as_undisturbed()

    def test_a_second_run_is_refused_meanwhile(self):
        self.poison("0.txt", "hang")
        run = self.interrupt(0, 0.5)
        status, said = self.start().wait()
        self.assertEqual(status, 3, said)
        self.assertIn("another run is at work", said)
        run.kill()
        self.assertEqual(program.orphans(str(self.folder)), [])
