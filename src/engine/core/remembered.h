// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What was found out about texts, for as many of them as a large table has: a table that is read again after an edit finds
// nothing out again that only its texts decide.
//
//     Remembered<bool>& known = Remembered<bool>::ofProcess<struct Names>();
//     known.of("Churn", [](std::string_view text) { return namesOne(text); });      // asks once
//
// Texts are known by two hashes. Two generations are kept: what was not asked for while `most` others were is forgotten. A scan
// of more texts than are kept adds nothing behind the first `most`, so that it costs a look-up only. Safe to use from several threads.

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <cstring>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

namespace plumbline {

template <class T>
class Remembered {
  public:
    explicit Remembered(std::size_t most = 130'000) : most_(most) {}

    // One for each tag, never destroyed: threads of the office may still ask while it ends.
    template <class Tag>
    static Remembered& ofProcess() {
        static Remembered& all = *new Remembered;
        return all;
    }

    // `find` is asked without a lock; `salt` tells apart what is asked about one text.
    template <class Find>
    T of(std::string_view text, Find&& find, std::uint64_t salt = 0) {
        const Key key = keyOf(text, salt);
        if (std::optional<T> known = look(key)) return *std::move(known);
        T found = find(text);
        const std::lock_guard lock(mutex_);
        if (missed_ <= most_) put(key, found);
        return found;
    }
    std::size_t size() {
        const std::lock_guard lock(mutex_);
        return late_.size() + early_.size();
    }

  private:
    using Key = std::pair<std::uint64_t, std::uint64_t>;
    struct Hash {
        using is_avalanching = void;  // the hash of a text is
        std::size_t operator()(const Key& key) const { return key.first; }
    };

    static Key keyOf(std::string_view text, std::uint64_t salt) {
        std::uint64_t other = 0xcbf29ce484222325u ^ salt ^ text.size();
        for (std::size_t at = 0; at < text.size(); at += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, std::min<std::size_t>(8, text.size() - at));
            other = (other ^ eight) * 0x9e3779b97f4a7c15u;
            other ^= other >> 32;
        }
        return {std::hash<std::string_view>()(text) ^ salt, other};
    }
    std::optional<T> look(const Key& key) {
        const std::lock_guard lock(mutex_);
        auto at = late_.find(key);
        if (at == late_.end()) {
            const auto before = early_.find(key);
            if (before == early_.end()) {
                ++missed_;
                return std::nullopt;
            }
            T value = std::move(before->second);
            early_.erase(before);
            at = put(key, std::move(value));
        }
        missed_ = 0;
        return at->second;
    }
    auto put(const Key& key, T value) {
        if (late_.size() >= most_) {
            early_ = std::move(late_);
            late_.clear();
        }
        return late_.insert_or_assign(key, std::move(value)).first;
    }

    const std::size_t most_;
    std::mutex mutex_;
    boost::unordered_flat_map<Key, T, Hash> late_, early_;
    std::size_t missed_ = 0;  // in a row
};

}  // namespace plumbline
