// swift-tools-version: 6.1

import PackageDescription

// The generated package as its user has it: with the server's and the second transport's traits.
let package = Package(
    name: "EndToEnd",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(path: "../../Generated", traits: ["Server", "AsyncHTTPClient"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.25.0"),
    ],
    targets: [
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                .product(name: "BAIWeChat", package: "Generated"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ]
        )
    ],
    swiftLanguageModes: [.v6]
)
