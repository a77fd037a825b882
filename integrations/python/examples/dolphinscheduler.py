"""A workflow for Apache DolphinScheduler (PyDolphinScheduler): run, then seal.

Status 1 of `gongwen run` says that sources are in quarantine; the outputs of all others are there, so the workflow goes on.
"""
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="gongwen", schedule="0 0 * * * ? *", start_time="2024-01-01") as workflow:
    run = Shell(name="run", command="gongwen run --inputs /data/inputs --outputs /data/outputs || [ $? -eq 1 ]")
    seal = Shell(name="seal", command="gongwen seal --outputs /data/outputs")
    run >> seal
    workflow.submit()
