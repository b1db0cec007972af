// swift-tools-version: 6.1

import PackageDescription

// Three routes of the example's backend, as generated and as somebody would write them by hand, on the same database.
let package = Package(
    name: "backend-bench",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../../Examples/bai-backend"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "generated-routes",
            dependencies: [
                .product(name: "Backend", package: "bai-backend"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        .executableTarget(
            name: "hand-written",
            dependencies: [
                .product(name: "Backend", package: "bai-backend"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
