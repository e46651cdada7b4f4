"""What the city offers and says: programmes, answers and their texts, and the conversations about them."""
