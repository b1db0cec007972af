#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What `format` asks of texts: that they are read as the type that it stands for.
nonisolated extension SchemaRule {
    static let base64 = Self.text(Base64Data.self)
    static let date = Self.text(LocalDate.self)
    static let dateTime = Self.text(Date.self)
    static let decimal = Self.text(DecimalText.self)
    static let duration = Self.text(ISODuration.self)
    static let localDateTime = Self.text(LocalDateTime.self)
    static let time = Self.text(LocalTime.self)
    static let uuid = Self.text(UUID.self)
}
