// swift-tools-version: 6.2

import PackageDescription

// The generated package as its user has it: with the server's and the second transport's traits.
let package = Package(
    name: "EndToEnd",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../../Generated", traits: ["Server", "AsyncHTTPClient"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.25.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        // From golden cases; `make generated-tests` writes them first.
        .package(path: "../../.build/cases/bodies", traits: ["Server"]),
        .package(path: "../../.build/cases/parameters", traits: ["Server"]),
        .package(path: "../../.build/cases/serving", traits: ["Server"]),
        .package(path: "../../.build/cases/calls", traits: ["Server"]),
        .package(path: "../../.build/cases/hierarchies"),
        .package(path: "../../.build/cases/settings"),
        .package(path: "../../.build/cases/tuples"),
        .package(path: "../../.build/cases/streams", traits: ["Server"]),
        .package(path: "../../.build/cases/unions"),
        .package(path: "../../.build/cases/validation", traits: ["Server"]),
    ],
    targets: [
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        // What `generate-bai scaffold` writes, as it comes; a link to where `make generated-tests` puts it.
        .executableTarget(
            name: "ScaffoldedServer",
            dependencies: [
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            path: "Scaffolded"
        ),
        mainActor("BAIWeChat"),
        mainActor("Bodies"),
        // Servers on loopback, and programs of others.
        .target(
            name: "Interop",
            dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
            path: "Tests/Interop"
        ),
        // One target for each package: the support code of two would be in each other's way.
        .testTarget(
            name: "ParameterTests",
            dependencies: [
                .product(name: "ParameterStyles", package: "parameters"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                .product(name: "Serving", package: "serving"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        .testTarget(name: "HierarchyTests", dependencies: [.product(name: "Hierarchies", package: "hierarchies")]),
        .testTarget(name: "SettingsTests", dependencies: [.product(name: "Settings", package: "settings")]),
        .testTarget(name: "TupleTests", dependencies: [.product(name: "Tuples", package: "tuples")]),
        .testTarget(
            name: "BodyTests",
            dependencies: [
                "Interop",
                .product(name: "Bodies", package: "bodies"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            exclude: ["server.py"]
        ),
        .testTarget(
            name: "StreamTests",
            dependencies: [
                "Interop",
                .product(name: "Streams", package: "streams"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            exclude: ["server.py"]
        ),
        .testTarget(name: "UnionTests", dependencies: [.product(name: "Unions", package: "unions")]),
        .testTarget(
            name: "ValidationTests",
            dependencies: [
                .product(name: "ValidationModel", package: "validation"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
        // Tests that were generated; links to where `make generated-tests` puts them.
        called("Bodies", package: "bodies", as: "Bodies"),
        called("Calls", package: "calls", as: "Calls"),
        called("Described", package: "Generated", as: "BAIWeChat"),
        called("Parameters", package: "parameters", as: "ParameterStyles"),
        called("Serving", package: "serving", as: "Serving"),
    ],
    swiftLanguageModes: [.v6]
)

/// The sources of a package once more, with all that its traits add, in a module whose default isolation is the main
/// actor: they must not depend on what their user has chosen.
func mainActor(_ name: String) -> Target {
    .target(
        name: "MainActor\(name)",
        dependencies: [
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "NIOEmbedded", package: "swift-nio"),
        ],
        path: "MainActor/\(name)",
        swiftSettings: [.defaultIsolation(MainActor.self), .define("Server"), .define("AsyncHTTPClient")]
    )
}

/// The generated tests of a package, as if its trait were this package's own.
func called(_ folder: String, package: String, as product: String) -> Target {
    .testTarget(
        name: "Called\(folder)Tests",
        dependencies: [
            .product(name: product, package: package),
            .product(name: "Hummingbird", package: "hummingbird"),
        ],
        path: "Called/\(folder)",
        swiftSettings: [.define("Server")]
    )
}
