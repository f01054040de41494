"""The Messages API, through the anthropic SDK; the only importer of it."""
