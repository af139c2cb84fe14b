// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Chance that is the same on every machine, and that does not move when something else is asked less.
//
//     Dice dice(42);
//     dice.below(6, "target phrase");   // always the same, whatever was asked before
//
// A table shrinks by leaving things out; what stays must keep its numbers and phrases. So every throw is a
// hash of the seed and of what it is for, never the next of a sequence.

#include <cstdint>
#include <string_view>

namespace plumbline::adversary {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : seed_(seed) {}

    std::uint64_t roll(std::string_view what, std::uint64_t index = 0) const {
        std::uint64_t hash = 0xcbf29ce484222325u;
        for (const char letter : what) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
        return mixed(mixed(seed_ + 0x9e3779b97f4a7c15u) ^ hash ^ mixed(index * 0xd1b54a32d192ed03u));
    }
    std::size_t below(std::size_t size, std::string_view what, std::uint64_t index = 0) const {
        return static_cast<std::size_t>(roll(what, index) % size);
    }
    bool inPercent(unsigned percent, std::string_view what, std::uint64_t index = 0) const {
        return below(100, what, index) < percent;
    }

  private:
    // splitmix64's finaliser (Steele, Lea, Flood 2014).
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::uint64_t seed_;
};

}  // namespace plumbline::adversary
