// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "bai-backend",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "bai-server", targets: ["bai-server"]),
        .executable(name: "bai", targets: ["bai"]),
        .library(name: "Backend", targets: ["Backend"]),
    ],
    dependencies: [
        .package(path: "../../Generated", traits: ["Server"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["CommandLineArguments"]),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    ],
    targets: [
        // What clients ask of a list: filter, sort, fields. Knows neither a database nor HTTP.
        .target(name: "RecordQueries"),
        .target(
            name: "Backend",
            dependencies: [
                "RecordQueries",
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "bai-server",
            dependencies: [
                "Backend",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .executableTarget(
            name: "bai",
            dependencies: [
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "RecordQueriesTests", dependencies: ["RecordQueries"]),
        .testTarget(name: "BackendTests", dependencies: ["Backend"]),
        .testTarget(
            name: "ProcessTests",
            dependencies: [
                "bai", "bai-server",
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
