"""Word lists of the offline estimate: general English vocabulary as data, without any logic.

They are Python so that the domain reads no file and the type checker sees them. They belong to
the version in `prompts/estimate.json`: whoever changes them fits again with
`tools/fit_estimate.py`. No word is in here because one labelled answer has it.
"""
