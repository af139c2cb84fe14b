// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Work that waits until the office's main thread has nothing else to do.
//
//     onMainThread(context, [=] { refresh(); });
//
// The function owns what it uses and looks whether it is still wanted; an office that ends drops it.

#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <exception>
#include <functional>

namespace plumbline::calc {

void onMainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  std::function<void()> function);

// Runs at the boundary to the office: nothing that is thrown goes further. A copy runs, so that a listener
// may go while its work does; copying may fail too.
template <class Work>
void guardedCall(const Work& work) noexcept {
    try {
        Work own(work);
        own();
    } catch (const com::sun::star::uno::Exception&) {
        // the window or the document that it was about is gone
    } catch (const std::exception&) {
        // out of memory: what is shown stays
    }
}

}  // namespace plumbline::calc
