"""What an interview is: pure, without input or output, async or clock."""
