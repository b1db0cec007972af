import Testing

@testable import SpecLoader
