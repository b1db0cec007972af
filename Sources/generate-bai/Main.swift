import CHeap
import SpecLoader

@main
enum Main {
    static func main() {
        heap_grow_in_large_steps()
        DeepThread.run {
            heap_use_large_pages()
            GenerateBai.main(of: CommandLine.arguments)
        }
    }
}
