"""Arguments to objects, to a front end, to an exit code; slow imports wait for their command."""
