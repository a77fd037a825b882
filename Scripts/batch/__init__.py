"""What the tests of whole batches share: inputs of many kinds, the program, and what outputs hold."""
