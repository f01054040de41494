"""The offline estimate of a score: features of the answer, and the levels they suggest."""
