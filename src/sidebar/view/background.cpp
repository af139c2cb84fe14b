// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/background.h"

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <thread>
#if defined(__APPLE__)
#include <pthread.h>
#elif defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace plumbline::sidebar {
namespace {

using Clock = std::chrono::steady_clock;

// Functions by the time when they are due, run one after the other.
class Line {
  public:
    void add(Clock::time_point when, Function function) {
        const std::lock_guard lock(mutex_);
        waiting_.emplace(when, std::move(function));
        if (!running_) std::thread([this] { run(); }).detach();
        running_ = true;
        changed_.notify_one();
    }

  private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            if (waiting_.empty()) {
                changed_.wait(lock);
                continue;
            }
            const Clock::time_point due = waiting_.begin()->first;
            if (due > Clock::now()) {
                changed_.wait_until(lock, due);
                continue;
            }
            Function function = std::move(waiting_.begin()->second);
            waiting_.erase(waiting_.begin());
            lock.unlock();
            guardedCall(function);
            function = nullptr;
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<Clock::time_point, Function> waiting_;
    bool running_ = false;
};

// Never destroyed: its thread may still wait while the office ends.
Line& timer() {
    static Line* const line = new Line;
    return *line;
}
Line& worker() {
    static Line* const line = new Line;
    return *line;
}

bool isMainThread() {
#if defined(__APPLE__)
    return pthread_main_np() != 0;
#elif defined(__linux__)
    return syscall(SYS_gettid) == getpid();
#else
    return true;  // not known: the work is done where it was asked for
#endif
}

}  // namespace

void after(std::chrono::milliseconds delay, Function function) {
    timer().add(Clock::now() + delay, std::move(function));
}

void inBackground(Function function) {
    worker().add(Clock::now(), std::move(function));
}

void onMainThreadNow(const Context& context, Function function) {
    if (isMainThread()) return function();
    const auto done = std::make_shared<std::promise<void>>();
    std::future<void> end = done->get_future();
    onMainThread(context, [work = std::move(function), done = std::move(done)] {
        guardedCall(work);
        done->set_value();
    });
    end.wait();  // an office that ends drops the work and its promise: that ends the waiting, too
}

}  // namespace plumbline::sidebar
