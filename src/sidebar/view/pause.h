// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Work that waits until nobody has typed for a moment, and is dropped with its owner.
//
//     Pause pause(context, [this] { preview(); });
//     pause.soon();                     // at each letter
//     pause.over();                     // it was done meanwhile

#include <functional>
#include <memory>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

class Pause {
  public:
    Pause(Context context, std::function<void()> work);
    ~Pause();
    Pause(const Pause&) = delete;
    Pause& operator=(const Pause&) = delete;

    void soon();
    void over();

  private:
    struct Waiting {
        std::function<void()> work;
        unsigned turn = 0;
    };
    Context context_;
    std::shared_ptr<Waiting> waiting_;
};

}  // namespace plumbline::sidebar
