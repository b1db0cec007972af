// swift-tools-version: 6.1

import PackageDescription

// The support code is a link into `Templates/Runtime`, so that it is compiled into the same module as the models, as it
// is in a generated package.
let package = Package(
    name: "JSONBenchmark",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "json-bench")
    ],
    swiftLanguageModes: [.v6]
)
