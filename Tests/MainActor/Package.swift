// swift-tools-version: 6.2

import PackageDescription

// The generated sources once more, in a module whose default isolation is the main actor: they must not depend on what
// their user has chosen.
let package = Package(
    name: "MainActorDefault",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0")
    ],
    targets: [
        .target(
            name: "BAIWeChat",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
            ],
            swiftSettings: [.defaultIsolation(MainActor.self)]
        )
    ],
    swiftLanguageModes: [.v6]
)
