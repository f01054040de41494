# `make check` is what CI runs, and what runs before each commit.

.PHONY: check format lint types imports test coverage build screens

check: lint types imports test

format:
	ruff format src tests bench tools
	ruff check --fix src tests bench tools

lint:
	ruff format --check src tests bench tools
	ruff check src tests bench tools

types:
	pyright

imports:
	lint-imports

test:
	python -m pytest

coverage:
	python -m pytest --cov=thinkaloud --cov-branch --cov-report=term-missing

build:
	python -m build --wheel

screens:
	python tools/make_screens.py
