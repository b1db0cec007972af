// swift-tools-version: 6.1

import PackageDescription

// What is generated from golden cases, run: folder and package. `make generated-tests` writes the packages first.
let cases = ["unions": "Unions"]

let package = Package(
    name: "Behaviour",
    platforms: [.macOS(.v15)],
    dependencies: cases.keys.sorted().map { .package(path: "../../.build/cases/\($0)") },
    targets: [
        .testTarget(
            name: "BehaviourTests",
            dependencies: cases.map { .product(name: $1, package: $0) }
        )
    ],
    swiftLanguageModes: [.v6]
)
