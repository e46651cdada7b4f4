"""What languages we speak: the languages and the sentences of the software itself."""
