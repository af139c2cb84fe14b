# Writes INPUT as a C++ constant `plumbline::embedded::SYMBOL` (a std::string_view) into OUTPUT.
# Bytes, not a raw string: some compilers bound the length of a literal.
file(READ ${INPUT} content HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${content}")
string(REPLACE "0x0a," "0x0a,\n" bytes "${bytes}")  # a line of the file, a line of bytes
file(WRITE ${OUTPUT} "#include <string_view>
namespace plumbline::embedded {
static const unsigned char bytes[] = {
${bytes}0x00};
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(bytes), sizeof(bytes) - 1);
}  // namespace plumbline::embedded
")
