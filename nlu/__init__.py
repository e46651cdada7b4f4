"""What residents mean: the contract of intents, the example sentences, and the understanding of text."""
