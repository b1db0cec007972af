// swift-tools-version: 6.1

import PackageDescription

let package = Package(
    name: "GenerationBenchmark",
    platforms: [.macOS(.v15)],
    targets: [
        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .executableTarget(name: "generation-bench", dependencies: ["CLibYAML"]),
    ],
    swiftLanguageModes: [.v6]
)
