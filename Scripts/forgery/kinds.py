"""The list of forgeries that the modules beside it fill."""


class Forgeries:
    """Each method changes the documents of one source and gives false where it does not apply."""

    def __init__(self):
        self.kinds = {}

    def add(self, name, source):
        def register(function):
            self.kinds[name] = (source, function)
            return function
        return register


F = Forgeries()

# Forgeries that the source alone does not disprove: a judgement is false, not a word. The rebuild refuses them.
PLAIN_ACCEPTS = {}
