"""What the bot does about it: one Rasa action a file."""
