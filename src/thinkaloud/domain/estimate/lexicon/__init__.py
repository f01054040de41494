"""Word lists of the offline estimate: general English vocabulary, as data, without any logic."""
