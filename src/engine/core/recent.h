// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A few things that are worth keeping, the last used first.
//
//     Recent<Page> pages;
//     Page* known = pages.find([&](const Page& page) { return page.number == 7; });   // now the first
//     if (!known) known = &pages.add(readPage(7));
//     pages.shrink(8);                  // forgets those that were not used for the longest time
//
// Not safe to use from several threads: the owner locks.

#include <algorithm>
#include <cstddef>
#include <list>
#include <utility>

namespace plumbline {

template <class T>
class Recent {
  public:
    // The first that fits, which becomes the last used; null where none does.
    template <class Fits>
    T* find(Fits fits) {
        const auto at = std::find_if(things_.begin(), things_.end(), fits);
        if (at == things_.end()) return nullptr;
        things_.splice(things_.begin(), things_, at);
        return &things_.front();
    }

    T& add(T thing) {
        things_.push_front(std::move(thing));
        return things_.front();
    }

    // Keeps the `most` that were used last.
    void shrink(std::size_t most) {
        while (things_.size() > most) things_.pop_back();
    }

    std::size_t size() const { return things_.size(); }
    auto begin() const { return things_.begin(); }
    auto end() const { return things_.end(); }

  private:
    std::list<T> things_;
};

}  // namespace plumbline
