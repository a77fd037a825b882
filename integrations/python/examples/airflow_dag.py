"""A DAG for Apache Airflow (2.4 or later): the outputs follow the inputs every hour.

`gongwen run` works only on what has changed, so a task that is tried again costs little. Status 1 says that sources are in
quarantine: the outputs of all others are there, so the task goes on. The log of the task `quarantine` has the records; it is
skipped where there are none.
"""
import datetime

from airflow import DAG

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:
    from airflow.operators.bash import BashOperator

with DAG("gongwen", schedule="@hourly", start_date=datetime.datetime(2024, 1, 1), catchup=False, max_active_runs=1) as dag:
    run = BashOperator(
        task_id="run", retries=2,
        bash_command="gongwen run --inputs {{ var.value.gongwen_inputs }} --outputs {{ var.value.gongwen_outputs }}"
                     " --format json || [ $? -eq 1 ]")
    quarantine = BashOperator(
        task_id="quarantine", skip_on_exit_code=99,
        bash_command="records=$(gongwen quarantine list --outputs {{ var.value.gongwen_outputs }}) || exit 1;"
                     " [ -n \"$records\" ] || exit 99; printf '%s\\n' \"$records\"")
    seal = BashOperator(task_id="seal", bash_command="gongwen seal --outputs {{ var.value.gongwen_outputs }}")
    run >> [quarantine, seal]
