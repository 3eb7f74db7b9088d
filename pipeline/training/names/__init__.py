"""Names in training text: mentions of GUM, UNER, WikiGold, CrossNER and re3d under the labels PERSON ORG GPE LOC FAC NORP EVENT."""
