"""Short ways to talk to the program as a process of its own, and to read what it says."""

ANSWER = (
    "In 2019 I ran the booking desk of a clinic. We closed the phone line over Easter, and a deaf "
    "woman waited two hours outside. I had signed that off, and I am still not sure about it."
)


def out(done):
    return done.stdout.decode()


def err(done):
    return done.stderr.decode()


def session_of(done):
    return err(done).split("thinkaloud resume ")[-1].split("thinkaloud show ")[-1].strip()
