"""What tests of the program share: an environment of its own, and a way to run it there."""

import os
import subprocess
import sys

import pytest


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "THINKALOUD_HOME": str(tmp_path / "kept"), "HOME": str(tmp_path)}


@pytest.fixture
def run(environment):
    def thinkaloud(*arguments, said="", **more):
        return subprocess.run(
            [sys.executable, "-m", "thinkaloud", *arguments],
            input=said if isinstance(said, bytes) else said.encode(),
            capture_output=True,
            env={**environment, **more},
            timeout=120,
            check=False,
        )

    return thinkaloud
