// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/pause.h"

#include "sidebar/view/background.h"

namespace plumbline::sidebar {
namespace {

constexpr std::chrono::milliseconds typing{120};

}  // namespace

Pause::Pause(Context context, std::function<void()> work)
    : context_(std::move(context)), waiting_(std::make_shared<Waiting>(Waiting{std::move(work), 0})) {}

Pause::~Pause() {
    over();
    waiting_->work = nullptr;
}

void Pause::soon() {
    const unsigned turn = ++waiting_->turn;
    after(typing, [waiting = waiting_, turn, context = context_] {
        onMainThread(context, [waiting, turn] {
            if (waiting->work && waiting->turn == turn) waiting->work();
        });
    });
}

void Pause::over() {
    ++waiting_->turn;
}

}  // namespace plumbline::sidebar
