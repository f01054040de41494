import os
from pathlib import Path

import pytest

from thinkaloud.adapters.whole_file import read_whole
from thinkaloud.domain.errors import InputError


def test_an_ordinary_file_is_read_up_to_its_limit(tmp_path):
    path = tmp_path / "some.txt"
    path.write_bytes(b"12345")
    assert read_whole(path, 5) == b"12345"
    with pytest.raises(InputError, match="more than 4 bytes"):
        read_whole(path, 4)


@pytest.mark.parametrize("path", ["/dev/zero", "\0", "x" * 5_000])
def test_what_would_never_end_or_is_no_path_is_refused(path):
    with pytest.raises(InputError):
        read_whole(Path(path), 5)


def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="ordinary"):
        read_whole(pipe, 5)
