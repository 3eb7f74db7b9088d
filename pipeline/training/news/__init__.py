"""Made-up sentences of this field whose trees and names are known."""
