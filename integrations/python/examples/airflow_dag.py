"""A DAG for Apache Airflow: the outputs follow the inputs every hour.

`gongwen run` works only on what has changed, so a task that is tried again costs little. Status 1 says that sources are in
quarantine: the outputs of all others are there, so the task goes on, and the quarantine is a task of its own that warns.
"""
import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG("gongwen", schedule="@hourly", start_date=datetime.datetime(2024, 1, 1), catchup=False, max_active_runs=1) as dag:
    run = BashOperator(
        task_id="run", retries=2,
        bash_command="gongwen run --inputs {{ var.value.gongwen_inputs }} --outputs {{ var.value.gongwen_outputs }}"
                     " --format json || [ $? -eq 1 ]")
    quarantine = BashOperator(
        task_id="quarantine", skip_on_exit_code=99,
        bash_command="gongwen quarantine list --outputs {{ var.value.gongwen_outputs }} | tee /dev/stderr | grep -q . || exit 99")
    seal = BashOperator(task_id="seal", bash_command="gongwen seal --outputs {{ var.value.gongwen_outputs }}")
    run >> [quarantine, seal]
