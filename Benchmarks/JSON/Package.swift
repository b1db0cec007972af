// swift-tools-version: 6.1

import PackageDescription

// The models and their support code are a link to what `make bench` generates from `openapi.json`; so they are one module
// with what measures them, as they are in a package with code of its own.
let package = Package(
    name: "JSONBenchmark",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "json-bench")
    ],
    swiftLanguageModes: [.v6]
)
