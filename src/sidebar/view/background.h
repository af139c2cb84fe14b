// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Work beside the main thread: a timer, a worker, and the way back.
//
//     after(std::chrono::milliseconds(60), [=] { onMainThread(context, [=] { refresh(); }); });
//     inBackground([=] { compute(); });
//
// Two threads for the process, started when first used and never joined: an office that ends does not wait
// for them, and what they share lives as long as the process. Functions own what they use (shared_ptr), and
// look whether it is still wanted. An exception ends its function, never the office.

#include <chrono>
#include <functional>

#include "calc/main_thread.h"
#include "sidebar/view/office.h"

namespace plumbline::sidebar {

using Function = std::function<void()>;

void after(std::chrono::milliseconds delay, Function function);  // on the timer's thread: keep it short
void inBackground(Function function);
using calc::onMainThread;
// The same, and waits until it is done. A program that steers the office from outside calls on a thread of its
// own, between whose steps the office draws what is half made: LibreOffice 7.4 ends there when sheets come over
// from another document.
void onMainThreadNow(const Context& context, Function function);

using calc::guardedCall;

}  // namespace plumbline::sidebar
